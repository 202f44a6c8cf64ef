/** What pdfkit 0.19 has and its published types do not tell yet: a structure element's own dictionary. */
declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
}
