"""Reading at scale: groups of documents to Dask workers, their readings as Parquet, then into the store."""
