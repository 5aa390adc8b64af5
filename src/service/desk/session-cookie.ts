/** Over HTTPS its name begins with `__Host-`, so that no other site under the same domain can set it. */
export const SESSION_COOKIE = 'balie'
