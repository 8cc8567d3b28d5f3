// Loaded into the indexer's process: a watchdog that was killed leaves no indexer behind.
process.on("disconnect", () => process.exit(1));
