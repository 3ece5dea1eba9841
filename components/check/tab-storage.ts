import type { StateStorage } from 'zustand/middleware';

/**
 * sessionStorage whose troubles (forbidden, full) are never the page's: the learner goes on, and what could
 * not be kept is said in the console.
 */
export const tabStorage: StateStorage = {
  getItem(name) {
    try {
      return sessionStorage.getItem(name);
    } catch {
      // To read the property throws where the browser forbids storage.
      return null;
    }
  },
  setItem(name, text) {
    try {
      sessionStorage.setItem(name, text);
    } catch (error) {
      console.warn('The draft could not be saved.', error);
    }
  },
  removeItem(name) {
    try {
      sessionStorage.removeItem(name);
    } catch {
      // Nothing is kept where storage is forbidden.
    }
  },
};
