/**
 * What Falabella shows and takes. Its cases are seen only in its portal: the fields are those that the seller's guide
 * names (GUIDE), as a back end of one's own would hand them on. The one request there is uploads an
 * invoice (FAL-DOC, FAL-CLI). Every value in its JSON is text, and dates are Santiago's clock.
 */

/** GUIDE, "detalle del caso". */
export interface FalabellaCase {
  /** Not named in the guide; no back end can do without. */
  readonly numeroCaso: string;
  readonly nombreCliente: string;
  readonly estado: string;
  readonly fechaApertura: string;
  /** GUIDE: "Desde que recibes el caso": the limit is counted from here. */
  readonly fechaRecepcion: string;
  readonly fechaCompromiso: string;
  readonly adjuntosCliente: readonly FalabellaFile[];
  readonly adjuntosSeller: readonly FalabellaFile[];
  /** GUIDE: in the words of the agent who took the request. */
  readonly descripcion: string;
  readonly tipificacion: string;
  readonly ordenCompra: string;
  /** GUIDE: how it was closed, once it is. */
  readonly cierre: null | {
    /** "Procede" or "No procede". */
    readonly resultado: string;
    readonly fecha: string;
    readonly motivo: string;
  };
}

export interface FalabellaFile {
  readonly id: string;
  readonly nombre: string;
  readonly tamano: string;
}

/** FAL-DOC: may come with HTTP 200. */
export interface FalabellaError {
  readonly ErrorResponse: {
    readonly Head: {
      readonly RequestAction: string;
      readonly ErrorType: string;
      readonly ErrorCode: string;
      readonly ErrorMessage: string;
    };
    readonly Body: {
      readonly ErrorDetail: readonly { readonly Field: string; readonly Message: string }[];
    };
  };
}

/** FAL-DOC GetOrderItems, as far as an invoice needs it: one item is one unit. */
export interface FalabellaItem {
  readonly OrderItemId: string;
  readonly OrderId: string;
  readonly Status: string;
  readonly PaidPrice: string;
}
