/** What customers ask for, in the words of the agent who took the request. */
export const DESCRIPTIONS = {
  'invoice-copy': [
    'Cliente solicita copia de la boleta de su compra ({producto}). Indica que no le llegó al correo registrado.',
    'Cliente necesita la factura de {producto} para rendirla en su trabajo. Pide que se la envíen en PDF.',
    'Cliente perdió la boleta de {producto} y la necesita para hacer uso de la garantía del fabricante.',
    'Cliente compró {producto} como regalo y pide la boleta sin el detalle del despacho.',
  ],
  'invoice-correction': [
    'Cliente indica que la factura de {producto} salió con el RUT de otra empresa. Pide corregir RUT y razón social.',
    'La boleta de {producto} se emitió con dirección antigua. Cliente solicita el documento con los datos actualizados.',
    'Cliente pidió factura y recibió boleta por {producto}. Adjunta los datos de su empresa.',
    'El giro de la factura de {producto} no corresponde. Cliente adjunta su inicio de actividades.',
  ],
  manual: [
    'Cliente solicita el manual de instrucciones en español de {producto}. En la caja solo venía en inglés.',
    'Cliente recibió {producto} sin manual y no logra armarlo. Pide que se lo envíen.',
    'Cliente extravió el manual de {producto} y lo necesita para hacer la mantención.',
  ],
  payments: [
    'Falta el abono de la semana pasada por las órdenes entregadas. Adjuntamos la liquidación.',
    'La comisión cobrada no coincide con la de la categoría.',
  ],
  listings: [
    'Nuestra publicación de {producto} aparece rechazada y no sabemos por qué.',
    'Necesitamos cambiar la marca de un producto ya publicado.',
  ],
  penalties: ['Apelamos la penalidad por atraso: el transportista retiró un día después.'],
} as const;
