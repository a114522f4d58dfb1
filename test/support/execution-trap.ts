/**
 * Sees when a page runs or asks for something that came in as text.
 *
 * From the moment it is set, the page may load no picture, frame, font, medium, or style sheet: an attempt
 * is reported by the browser as a violation before anything leaves. Scripts may run, and are caught by what
 * they call.
 */
export interface ExecutionTrap {
  /** What was run or asked for since the trap was set or last read. Waits until the page has caught up. */
  caught(): Promise<readonly string[]>;
  /** Puts the page's functions back. The page stays as strict as it has become. */
  release(): void;
}

/** Set once in a file, before the first hostile string; the page is its own in each test file. */
export function setExecutionTrap(view: Window & typeof globalThis = window): ExecutionTrap {
  const { document } = view;
  const seen: string[] = [];
  const waiting = new Map<string, () => void>();

  const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    const arrived = waiting.get(blockedURI);
    if (arrived) arrived();
    else seen.push(`asked for ${blockedURI} (${effectiveDirective})`);
  };
  document.addEventListener('securitypolicyviolation', onViolation);

  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = [
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "style-src 'unsafe-inline'",
    'img-src blob: data:',
    ...['font', 'frame', 'media', 'object', 'manifest'].map((kind) => `${kind}-src 'none'`),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
  document.head.append(policy);

  const page = view as unknown as Record<string, unknown>;
  const replaced = ['alert', 'prompt', 'confirm', 'print', 'open', 'care_pwned'].map(
    (name) => [name, page[name]] as const,
  );
  for (const [name] of replaced) page[name] = () => void seen.push(`ran ${name}()`);

  /** A picture that is refused: what was refused or failed before it, in any element, was told before it. */
  async function catchUp(): Promise<void> {
    const address = `https://canary.invalid/${crypto.randomUUID()}`;
    const canary = document.createElement('img');
    const refused = new Promise<void>((resolve) => waiting.set(address, resolve));
    const failed = new Promise((resolve) => canary.addEventListener('error', resolve));
    canary.src = address;
    document.body.append(canary);
    await Promise.all([refused, failed]);
    // Animations and frames start with a frame of their own.
    await new Promise((resolve) => view.requestAnimationFrame(() => view.setTimeout(resolve)));
    canary.remove();
  }

  return {
    async caught() {
      await catchUp();
      await catchUp();
      return seen.splice(0);
    },
    release() {
      document.removeEventListener('securitypolicyviolation', onViolation);
      for (const [name, own] of replaced) {
        if (own === undefined) delete page[name];
        else page[name] = own;
      }
    },
  };
}
