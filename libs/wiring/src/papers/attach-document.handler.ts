import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { attachDocument } from './attach-document';
import { AttachDocument } from './messages';

@CommandHandler(AttachDocument)
export class AttachDocumentHandler implements ICommandHandler<AttachDocument> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: AttachDocument) {
    return attachDocument(order, this.parts);
  }
}
