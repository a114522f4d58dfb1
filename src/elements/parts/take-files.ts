export type OnFiles = (files: readonly File[]) => void;

/** Files let go over a form, or pasted; text that is pasted with a picture of itself is text. */
export function takeFiles(event: DragEvent | ClipboardEvent, onFiles: OnFiles | undefined): void {
  const data = 'dataTransfer' in event ? event.dataTransfer : event.clipboardData;
  if (!onFiles || !data?.types.includes('Files')) return;
  if (event.type === 'paste' && data.types.includes('text/plain')) return;
  event.preventDefault();
  if (data.files.length > 0) onFiles([...data.files]);
}
