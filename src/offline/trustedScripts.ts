// The DOM types shipped with the compiler do not know Trusted Types yet.
type Policy = { createScriptURL(url: string): unknown };
type PolicyFactory = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
};

function ownScriptsOnly(url: string): string {
  const { origin, href } = new URL(url, document.baseURI);
  if (origin !== location.origin) throw new TypeError(`Not a script of this application: ${href}`);
  return href;
}

const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy: Policy = factory?.createPolicy('app-sw', { createScriptURL: ownScriptsOnly }) ?? {
  createScriptURL: ownScriptsOnly,
};

/**
 * The one way to name a script at run time, for the service worker and for `new Worker`: the
 * content security policy refuses plain strings there. Throws on any other origin.
 * It is typed as the string that the DOM types ask for; the browser sees a TrustedScriptURL.
 */
export function trustedScriptUrl(url: string | URL): string {
  return policy.createScriptURL(String(url)) as string;
}
