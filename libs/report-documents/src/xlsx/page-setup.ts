import type { PageSetup } from '@cj-tech-master/excelts';

/** A4 upright, one page wide; margins in inches: 37, 35, 28 and 26 mm as GB/T 9704 has them would waste a sheet. */
export const pageSetup: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.7, right: 0.7, top: 0.9, bottom: 0.9, header: 0.4, footer: 0.4 },
};
