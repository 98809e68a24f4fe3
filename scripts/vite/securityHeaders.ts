const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-sw',
];

/** For the page itself, which outlives the server in the precache. */
export const CSP_FOR_META = DIRECTIVES.filter(
  // Browsers ignore this one in a meta element, and say so in the console.
  (directive) => !directive.startsWith('frame-ancestors'),
).join('; ');

/** What the office's web server must send with every file; `npm start` does. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': DIRECTIVES.join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), screen-wake-lock=(self)',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
