import type { Parts } from '../parts';
import type { PreviewPorts } from './preview-acts';

/** The parts as a preview reads them. No report is sealed yet, so no published one can be moved. */
export function previewPorts({ store, vault, rules, views }: Parts): PreviewPorts {
  return {
    store,
    vault,
    rulesOf: (agency) => rules.rulesOf(agency),
    mentionsOf: (agency) => views.read((reading) => reading.disputeMentions(agency)),
    sealsOf: () => Promise.resolve([]),
  };
}
