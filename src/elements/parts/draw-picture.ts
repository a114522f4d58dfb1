/** Draws a picture once, with at most so many pixels on its longer side. Only pixels: nothing else that is in the file. */
export function drawPicture(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  longest: number,
): void {
  if (drawnOn.get(canvas) === picture || picture.width === 0) return;
  drawnOn.set(canvas, picture);
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
}

const drawnOn = new WeakMap<HTMLCanvasElement, ImageBitmap>();
