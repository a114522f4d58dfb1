/** What the shop sells. */
export type Category = 'lighting' | 'furniture' | 'kitchen' | 'textile' | 'shoes' | 'electronics';

export interface Product {
  readonly category: Category;
  readonly title: string;
  readonly sku: string;
  /** In cents, taxes included. */
  readonly cents: number;
  /** As a customer calls it, with its article. */
  readonly called: string;
}

function product(
  category: Category,
  sku: string,
  cents: number,
  called: string,
  title: string,
): Product {
  return { category, title, sku, cents, called };
}

export const PRODUCTS: readonly Product[] = [
  product(
    'lighting',
    'LUM-0231',
    6490,
    'la lámpara',
    'Lámpara de pie Alba, trípode de madera de haya, pantalla de lino, 148 cm',
  ),
  product(
    'lighting',
    'LUM-0240',
    3995,
    'la lámpara',
    'Lámpara de mesa Nido, cerámica esmaltada verde salvia, E27',
  ),
  product(
    'lighting',
    'LUM-0312',
    12900,
    'la lámpara',
    'Lámpara colgante Marea de ratán trenzado a mano, 60 cm',
  ),
  product(
    'lighting',
    'LUM-0405',
    2450,
    'el flexo',
    'Flexo LED Pico regulable con cargador inalámbrico',
  ),
  product(
    'lighting',
    'LUM-0418',
    1890,
    'el aplique',
    'Aplique de pared Faro, escayola blanca, luz hacia arriba y abajo',
  ),
  product('furniture', 'MUE-1102', 18900, 'la mesa', 'Mesa auxiliar Tea, nogal macizo, ø 45 cm'),
  product(
    'furniture',
    'MUE-1120',
    8990,
    'la silla',
    'Silla de comedor Lis tapizada en bouclé crudo (unidad)',
  ),
  product(
    'furniture',
    'MUE-1133',
    24950,
    'la estantería',
    'Estantería Duna de cinco baldas, roble y acero negro, 180 × 80 × 32 cm',
  ),
  product(
    'furniture',
    'MUE-1154',
    5995,
    'el perchero',
    'Perchero de pared Rama con seis ganchos de latón envejecido',
  ),
  product(
    'furniture',
    'MUE-1160',
    13990,
    'el escritorio',
    'Escritorio plegable Folio 110 cm con pasacables',
  ),
  product(
    'kitchen',
    'COC-2004',
    4590,
    'la sartén',
    'Sartén de hierro fundido Brasa 28 cm apta para inducción',
  ),
  product(
    'kitchen',
    'COC-2017',
    8950,
    'la cafetera',
    'Cafetera italiana Aurora 6 tazas, acero inoxidable, fondo difusor',
  ),
  product('kitchen', 'COC-2031', 3290, 'la vajilla', 'Vajilla Cala 12 piezas gres reactivo azul'),
  product(
    'kitchen',
    'COC-2044',
    2795,
    'el juego de cuchillos',
    'Juego de 3 cuchillos Filo con tacoma de bambú',
  ),
  product(
    'electronics',
    'ELE-5040',
    15900,
    'la panificadora',
    'Panificadora Miga 900 g, 17 programas, cubeta antiadherente',
  ),
  product(
    'textile',
    'TEX-3001',
    5490,
    'la funda nórdica',
    'Funda nórdica Lavanda de algodón percal 200 hilos, cama 150',
  ),
  product(
    'textile',
    'TEX-3012',
    2990,
    'las cortinas',
    'Cortinas opacas Noche, par, 140 × 260 cm, gris perla',
  ),
  product(
    'textile',
    'TEX-3024',
    11900,
    'la alfombra',
    'Alfombra Zagora de yute y algodón 160 × 230 cm',
  ),
  product('textile', 'TEX-3030', 1995, 'el cojín', 'Funda de cojín Musgo terciopelo 50 × 50 cm'),
  product(
    'shoes',
    'ZAP-4003',
    6900,
    'las zapatillas',
    'Zapatillas Paseo de piel blanca, suela de caucho natural',
  ),
  product(
    'shoes',
    'ZAP-4011',
    4590,
    'las alpargatas',
    'Alpargatas de cuña Menorca, lona cruda, cuña 7 cm',
  ),
  product(
    'shoes',
    'ZAP-4025',
    8990,
    'las botas',
    'Botas de agua Orballo de caucho natural, caña media',
  ),
  product(
    'shoes',
    'ZAP-4040',
    3450,
    'las merceditas',
    'Merceditas Abril de terciopelo, suela cosida',
  ),
  product(
    'electronics',
    'ELE-5002',
    3990,
    'el altavoz',
    'Altavoz Bluetooth Canto resistente al agua IPX7, 12 h de batería',
  ),
  product(
    'electronics',
    'ELE-5010',
    7900,
    'el humidificador',
    'Humidificador ultrasónico Rocío 4 l con higrostato',
  ),
  product(
    'electronics',
    'ELE-5018',
    2290,
    'el cargador',
    'Cargador GaN 65 W de tres puertos, USB-C y USB-A',
  ),
  product(
    'electronics',
    'ELE-5027',
    12900,
    'el robot aspirador',
    'Robot aspirador Pelusa con mapeo láser y base de carga',
  ),
  product(
    'electronics',
    'ELE-5033',
    1590,
    'la báscula',
    'Báscula de baño Peso Pluma con aplicación para móvil',
  ),
];
