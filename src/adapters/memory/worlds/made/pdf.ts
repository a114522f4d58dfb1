/** A small valid PDF of one page with these lines. Characters outside Latin-1 become question marks. */
export function pdfOf(lines: readonly string[]): Blob {
  return new Blob([latin1(sourceOf(lines))], { type: 'application/pdf' });
}

/** How many bytes it has, without making them. */
export function pdfSize(lines: readonly string[]): number {
  return sourceOf(lines).length;
}

function sourceOf(lines: readonly string[]): string {
  const text = lines.map((line) => `(${escaped(line)}) '`).join('\n');
  const content = `BT /F1 12 Tf 18 TL 56 780 Td\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ' +
      '/Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, number) => {
    const place = file.length;
    file += `${number + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return (
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
    `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  );
}

function escaped(line: string): string {
  return line.replace(/[\\()]/g, (mark) => `\\${mark}`);
}

/** One byte a character, so that places in the text are places in the file. */
function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 256 ? code : 0x3f;
  });
}
