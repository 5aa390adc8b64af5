const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/

/** Whether what goes to this host stays on this computer; then nobody can listen in. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)
