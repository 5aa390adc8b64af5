import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import type { ServedMunicipality } from '#service/booking/use-cases/booking-world.ts'
import type { JobHandlers } from '#service/jobs/job-kinds.ts'
import { runDueJobs } from '#service/jobs/run-jobs.ts'
import { background, type Surroundings } from '#service/start-background.ts'
import { openTestService, type TestService } from './booking-service.ts'

export type WorkingService = TestService & {
  /** Does all the work that is due on the test's clock. */
  readonly work: () => Promise<void>
}

/** The service with mail and calendars around it; work is done when the test says so. */
export const openWorkingService = async (
  place: DatabasePlace,
  surroundings: Surroundings,
  municipalities?: readonly ServedMunicipality[],
): Promise<WorkingService> => {
  let handlers: JobHandlers = {}
  const service = await openTestService(place, municipalities, undefined, bare => {
    const around = background(bare, surroundings)
    handlers = around.handlers
    return around.world
  })
  const jobWorld = {
    database: service.database,
    now: service.world.now,
    random: () => 0,
    report: (fault: { readonly error: unknown }) => service.faults.push(fault.error),
  }
  const work = async (): Promise<void> => {
    while ((await runDueJobs(jobWorld, handlers)) > 0);
  }
  return { ...service, work }
}
