/** Six real novels that are in the public domain: the first file that a reader of jq opens. */
export const BOOKS = [
  { book_title: 'A Study in Scarlet', author: 'Arthur Conan Doyle', year: 1887, shelf: 'crime' },
  { book_title: 'The Moonstone', author: 'Wilkie Collins', year: 1868, shelf: 'crime' },
  { book_title: 'The Time Machine', author: 'H. G. Wells', year: 1895, shelf: 'science fiction' },
  { book_title: 'Frankenstein', author: 'Mary Shelley', year: 1818, shelf: 'science fiction' },
  { book_title: 'A Christmas Carol', author: 'Charles Dickens', year: 1843, shelf: 'winter' },
  { book_title: 'Little Women', author: 'Louisa May Alcott', year: 1868, shelf: 'winter' },
] as const;
