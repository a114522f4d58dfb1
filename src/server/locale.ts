/** The language asked for most: the first of the best quality. English where none is asked for. */
export function localeOf(accepted: string | null): string {
  const wanted = (accepted ?? '').split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.split(';').map((word) => word.trim());
    const quality = parameters.find((each) => each.startsWith('q='))?.slice(2);
    return /^[A-Za-z]{1,8}(?:-[\w]+)*$/.test(tag) ? [{ tag, quality: Number(quality ?? 1) }] : [];
  });
  const best = wanted.sort((a, b) => b.quality - a.quality)[0];
  return best?.tag ?? 'en';
}
