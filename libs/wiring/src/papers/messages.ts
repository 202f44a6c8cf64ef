import { Command, Query } from '@nestjs/cqrs';
import type { AttachAnswer, AttachOrder } from './attach-document';
import type { CaseAsked } from './case-papers';
import type { DocumentAnswer, DocumentAsked, ListedDocument } from './read-documents';

/** Takes a document into a case. */
export class AttachDocument extends Command<AttachAnswer> {
  constructor(readonly order: AttachOrder) {
    super();
  }
}

/** The documents of a case. */
export class AskDocuments extends Query<readonly ListedDocument[]> {
  constructor(readonly asked: CaseAsked) {
    super();
  }
}

/** The bytes of one document, through its case. */
export class AskDocument extends Query<DocumentAnswer> {
  constructor(readonly asked: DocumentAsked) {
    super();
  }
}
