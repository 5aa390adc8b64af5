/**
 * For codes that somebody reads out, writes down or types. Without letters or figures that look alike (O and 0, I and 1, Z
 * and 2) or sound alike in Dutch (B, C, D, E, G, P, T, V; A, H, K; F, S; M, N; 7 and 9).
 */
export const CODE_ALPHABET = 'AFLMRWX2345678'
