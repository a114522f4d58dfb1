import type { FileContent } from './file-content.js';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Bytes in which the size of a picture is looked for: in a JPEG it stands behind all that cameras write before it. */
export const PICTURE_HEAD_BYTES = 512 * 1024;

/**
 * How large a picture says it is, in pixels, from its first {@link PICTURE_HEAD_BYTES}: asked before it is decoded, because
 * a small file can unfold into gigabytes. `undefined`: it does not say, or is none of the kinds that are drawn.
 *
 * After the PNG specification (IHDR), GIF89a, ITU T.81 (SOF) and the WebP container specification.
 */
export function pictureSize(head: Uint8Array, content: FileContent): PictureSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    switch (content) {
      case 'png':
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 'gif':
        return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
      case 'jpeg':
        return jpegSize(view);
      case 'webp':
        return webpSize(view);
      default:
        return undefined;
    }
  } catch {
    // Cut off before it says so.
    return undefined;
  }
}

function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    // Start of frame, of any kind; C4, C8 and CC are tables and an extension.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    // Bytes that fill up stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function webpSize(view: DataView): PictureSize | undefined {
  const uint24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case 0x56503820: // VP8
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 0x5650384c: {
      // VP8L
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return undefined;
  }
}
