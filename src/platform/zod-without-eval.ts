import { z } from 'zod'

// zod compiles its checks with `eval` when it can; our pages forbid that, and the mere try would be reported.
z.config({ jitless: true })
