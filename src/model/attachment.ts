/** A file that hangs on a record. Its bytes come only through `adapter.files.open`: marketplaces serve files behind auth. */
export interface Attachment {
  readonly id: string;
  /** As it was uploaded; text from outside, of any length and direction. */
  readonly name: string;
  /** Bytes. Absent where the back end does not say. */
  readonly size?: number;
  /** A MIME type. Absent where the back end does not say (Mirakl does not). */
  readonly type?: string;
}

/** What may be attached: the marketplace's limits, checked before anything is sent. Absent = no limit known. */
export interface FileLimits {
  /** How many files one message may still carry. Mercado Libre: 25. */
  readonly count?: number;
  /** Bytes of one file. */
  readonly fileBytes?: number;
  /** Bytes of all files of one message together. Mirakl: 30 MB. */
  readonly totalBytes?: number;
  /** How many files the order still takes over all its threads. Mirakl: 50 an order, 1,000 a seller. */
  readonly remaining?: number;
  /** File name extensions without the dot, in lower case. */
  readonly extensions?: readonly string[];
  /** MIME types. */
  readonly types?: readonly string[];
  /** Whether names have to be US-ASCII and distinct (Mirakl's documents). */
  readonly asciiNames?: boolean;
}
