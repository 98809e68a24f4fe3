import { expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../scripts/vite/securityHeaders';
import { read } from '../support/files';

const SAMPLES = {
  'nginx.conf': (name: string, value: string) => `add_header ${name} "${value}" always;`,
  'apache.conf': (name: string, value: string) => `Header always set ${name} "${value}"`,
  'web.config': (name: string, value: string) => `<add name="${name}" value="${value}" />`,
};

test.each(Object.entries(SAMPLES))('docs/deploy/%s sends what npm start sends', (file, line) => {
  const sample = read(`docs/deploy/${file}`);
  const headers = Object.entries(SECURITY_HEADERS);
  expect(headers.length).toBeGreaterThan(4);
  for (const [name, value] of headers) expect(sample).toContain(line(name, value));
  expect(sample).toContain('verify.html');
  expect(sample).toContain("frame-ancestors 'none'");
  expect(sample).toContain('Strict-Transport-Security');
});

test('the policy leaves nothing open', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy'];
  for (const directive of [
    "default-src 'none'",
    "require-trusted-types-for 'script'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(directive);
  }
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
});
