import type { Journal, JournalEntry } from "./Journal.ts";

/** A journal that lasts as long as the process. */
export function memoryJournal(): Journal {
  const entries = new Map<string, JournalEntry>();
  return {
    get: async (key) => entries.get(key),
    put: async (entry) => void entries.set(entry.key, entry),
    delete: async (key) => void entries.delete(key),
    entries: async () => [...entries.values()],
  };
}
