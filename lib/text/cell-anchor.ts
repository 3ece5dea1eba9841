/** Where a live query stands on its lesson's page; headings have other ids. @param id of the cell */
export const cellAnchor = (id: string) => `cell-${id}`;
