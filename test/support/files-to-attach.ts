import type { FileProblem, FileToCheck } from '../../src/model/file-check.js';

/** A file as a seller may pick it, and what is to be said of it. No `problem`: it is taken. */
export interface FileToAttach {
  readonly what: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly problem?: FileProblem['code'];
}

export function toCheck({ name, type, bytes }: FileToAttach): FileToCheck {
  return { name, type, size: bytes.length };
}

/** Characters as bytes of the same number. */
export function bytesOf(latin: string): Uint8Array {
  return Uint8Array.from(latin, (char) => char.charCodeAt(0));
}

/** A file of a zip archive, stored: the header as APPNOTE 4.3.7 has it. */
function entry(name: string, content = ''): string {
  const short = (number: number) => String.fromCharCode(number & 255, number >> 8);
  const long = (number: number) => short(number) + '\0\0';
  const sizes = long(content.length) + long(content.length);
  const header = `PK\x03\x04\x14\0\0\0\0\0\0\0!\0${'\0'.repeat(4)}${sizes}`;
  return `${header}${short(name.length)}\0\0${name}${content}`;
}

export const A_PDF = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\n%%EOF';
const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0';
const JPEG = '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0';
const GIF = 'GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0;';
const WEBP = 'RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0/\0\0\0\x10';
const HEIC = '\0\0\0\x18ftypheic\0\0\0\0mif1heic';
const MP4 = '\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41';
const MOV = '\0\0\0\x14ftypqt  \0\0\x02\0qt  ';
const OLD_MOV = '\0\0\x10\0moov\0\0\0\x6cmvhd';
const TYPES_XML = entry('[Content_Types].xml', '<?xml version="1.0"?><Types/>');
const DOCX = TYPES_XML + entry('_rels/.rels', '<R/>') + entry('word/document.xml', '<w/>');
const XLSX = TYPES_XML + entry('_rels/.rels', '<R/>') + entry('xl/workbook.xml', '<w/>');
const XLSX_OTHER_ORDER = entry('xl/_rels/workbook.xml.rels', '<R/>') + TYPES_XML;
const ODT = entry('mimetype', 'application/vnd.oasis.opendocument.text') + entry('content.xml');
const ZIP = entry('fotos/1.jpg', JPEG);
const JAR = entry('META-INF/MANIFEST.MF', 'Manifest-Version: 1.0');
const MACROS = DOCX + entry('word/vbaProject.bin', 'x');
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(16) + '>\0\x03\0\xfe\xff\t\0';
const MSI = `${OLE}${'\0'.repeat(480)}\x84\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46`;
const EXE = 'MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0';
const ELF = '\x7fELF\x02\x01\x01\0\0\0';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const HTML = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>';

type Row = readonly [what: string, name: string, type: string, content: string];

/** The first bytes are enough: nothing here is a whole picture or film. */
const TAKEN: readonly Row[] = [
  ['an invoice', 'factura 2026-031.pdf', 'application/pdf', A_PDF],
  ['one named in capitals', 'FACTURA.PDF', 'application/pdf', A_PDF],
  ['one whose type the browser does not know', 'factura.pdf', '', A_PDF],
  ['one that the browser calls bytes', 'factura.pdf', 'application/octet-stream', A_PDF],
  ['a name with an address in it', 'recibo tienda.com.pdf', 'application/pdf', A_PDF],
  ['a name with several dots', 'manual v1.2.final.pdf', 'application/pdf', A_PDF],
  ['a name in Hebrew', '\u05d7\u05e9\u05d1\u05d5\u05e0\u05d9\u05ea.pdf', 'application/pdf', A_PDF],
  ['a name in Chinese', '\u53d1\u7968.pdf', 'application/pdf', A_PDF],
  ['a picture', 'foto.png', 'image/png', PNG],
  ['a photo', 'IMG_2041.JPG', 'image/jpeg', JPEG],
  ['a moving picture', 'giro.gif', 'image/gif', GIF],
  ['a picture from a web page', 'mesa.webp', 'image/webp', WEBP],
  ['a photo of an iPhone', 'IMG_0001.HEIC', 'image/heic', HEIC],
  ['a film', 'golpe.mp4', 'video/mp4', MP4],
  ['a film of an iPhone', 'golpe.MOV', 'video/quicktime', MOV],
  ['a film without a brand', 'antiguo.mov', 'video/quicktime', OLD_MOV],
  ['a letter', 'carta.docx', '', DOCX],
  ['a sheet', 'precios.xlsx', '', XLSX],
  ['a sheet written by another program', 'precios.xlsx', '', XLSX_OTHER_ORDER],
  ['an open document', 'carta.odt', '', ODT],
  ['an old letter', 'carta.doc', 'application/msword', OLE],
  ['an old sheet', 'precios.xls', 'application/vnd.ms-excel', OLE],
  ['a letter that Word kept as RTF', 'carta.doc', 'application/msword', '{\\rtf1\\ansi Hola}'],
  ['an archive of photos', 'fotos.zip', 'application/x-zip-compressed', ZIP],
  ['a list', 'pedidos.csv', 'text/csv', 'pedido;importe\r\n48216900-A;12,50\r\n'],
  ['a list where Excel is installed', 'pedidos.csv', 'application/vnd.ms-excel', 'a;b\r\n1;2'],
  ['a list with formatted descriptions', 'stock.csv', 'text/csv', 'sku;texto\r\n1;<p>Mesa</p>'],
  ['a list as Excel keeps it', 'datos.txt', 'text/plain', '\xff\xfea\0;\0b\0\r\0\n\0'],
  ['a note', 'nota.txt', 'text/plain', 'Sali\xc3\xb3 el martes: peso < 3 kg.'],
  ['a note about a product MZ', 'nota.txt', 'text/plain', 'MZ-200: dos unidades'],
];

const REFUSED: readonly (readonly [FileProblem['code'], Row])[] = [
  ['empty', ['nothing in it', 'factura.pdf', 'application/pdf', '']],
  ['content', ['a program called PDF', 'factura.pdf', 'application/pdf', EXE]],
  ['content', ['a program of Linux called PNG', 'foto.png', 'image/png', ELF]],
  ['content', ['a page called PDF', 'factura.pdf', 'application/pdf', HTML]],
  ['content', ['a page called a photo', 'foto.jpg', 'image/jpeg', HTML]],
  ['content', ['a page called a note', 'nota.txt', 'text/plain', HTML]],
  ['content', ['a page called an old sheet', 'precios.xls', 'application/vnd.ms-excel', HTML]],
  ['content', ['a script after some words', 'nota.txt', 'text/plain', `Hola ${HTML}`]],
  ['content', ['a page in two bytes a letter', 'nota.txt', 'text/plain', wide(HTML)]],
  ['content', ['a page that begins with a remark', 'nota.txt', 'text/plain', '<!-- x --><p>']],
  ['content', ['a drawing that runs, called PNG', 'logo.png', 'image/png', SVG]],
  ['content', ['a drawing that runs, called a note', 'logo.txt', 'text/plain', SVG]],
  ['content', ['a drawing behind an XML line', 'logo.txt', '', `<?xml version="1.0"?>\n${SVG}`]],
  ['content', ['a script of a shell', 'nota.txt', 'text/plain', '#!/bin/sh\nrm -rf ~']],
  [
    'content',
    ['a script of PHP in a picture', 'foto.jpg', 'image/jpeg', '<?php system($_GET[0]);'],
  ],
  ['content', ['a batch file called a list', 'pedidos.csv', 'text/csv', '@echo off\r\ndel *']],
  ['content', ['a picture called PDF', 'factura.pdf', 'application/pdf', PNG]],
  ['content', ['a PDF called a photo', 'foto.jpg', 'image/jpeg', A_PDF]],
  ['content', ['a sheet called a letter', 'carta.docx', '', XLSX]],
  ['content', ['an archive called a letter', 'carta.docx', '', ZIP]],
  ['content', ['a letter with macros', 'carta.docx', '', MACROS]],
  ['content', ['a program of Java called an archive', 'fotos.zip', '', JAR]],
  ['content', ['an installer called an old letter', 'carta.doc', 'application/msword', MSI]],
  ['content', ['a shortcut called PDF', 'factura.pdf', '', 'L\0\0\0\x01\x14\x02\0']],
  ['content', ['another archive called a zip', 'fotos.zip', '', 'Rar!\x1a\x07\x01\0']],
  ['content', ['half a signature', 'foto.png', 'image/png', '\x89PN']],
  ['content', ['noise called a list', 'pedidos.csv', 'text/csv', '\0\x01\x02\x03\xff\xfe']],
  ['content', ['a photo that says it is a page', 'foto.jpg', 'text/html', JPEG]],
  ['content', ['a note that says it is a script', 'nota.txt', 'text/javascript', 'alert(1)']],
  ['content', ['a picture that says it is a drawing', 'foto.png', 'image/svg+xml', PNG]],
  ['runs', ['a program', 'factura.exe', 'application/x-msdownload', EXE]],
  ['runs', ['a program behind PDF', 'factura.pdf.exe', '', EXE]],
  ['runs', ['a program behind PDF and much space', `factura.pdf${' '.repeat(60)}.scr`, '', EXE]],
  ['runs', ['a script in front of a picture', 'foto.php.jpg', 'image/jpeg', JPEG]],
  ['runs', ['a program in front of PDF', 'factura.exe.pdf', 'application/pdf', A_PDF]],
  ['runs', ['a drawing that runs', 'logo.svg', 'image/svg+xml', SVG]],
  ['runs', ['a page', 'aviso.html', 'text/html', HTML]],
  ['name-hides', ['a name that turns round', 'factura\u202efdp.exe', '', EXE]],
  ['name-hides', ['one that turns round into PDF', 'factura\u202eexe.pdf', '', A_PDF]],
  ['name-hides', ['a name with something unseen', 'factura.p\u200bdf', '', A_PDF]],
  ['name-hides', ['a name that ends in nothing', 'factura.pdf\0.pdf', '', A_PDF]],
  ['name-hides', ['a name with a dot at its end', 'factura.pdf.', '', A_PDF]],
  ['name-path', ['a name that leaves its folder', '../../factura.pdf', '', A_PDF]],
  ['name-too-long', ['a name of 300 characters', `${'a'.repeat(296)}.pdf`, '', A_PDF]],
  ['type', ['a song', 'audio.mp3', 'audio/mpeg', 'ID3\x03\0']],
  ['type', ['a name without extension', 'factura', 'application/pdf', A_PDF]],
  ['type', ['a name that is an extension', '.pdf', 'application/pdf', A_PDF]],
];

/** Good ones and bad ones; more than half of the bad ones have an extension that marketplaces take. */
export const FILES_TO_ATTACH: readonly FileToAttach[] = [
  ...TAKEN.map((row) => fileOf(row)),
  ...REFUSED.map(([problem, row]) => ({ ...fileOf(row), problem })),
];

function fileOf([what, name, type, content]: Row): FileToAttach {
  return { what, name, type, bytes: bytesOf(content) };
}

function wide(text: string): string {
  return `\xff\xfe${[...text].map((char) => `${char}\0`).join('')}`;
}
