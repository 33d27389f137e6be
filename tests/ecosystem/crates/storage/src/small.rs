//! idb: requests, indexes and cursors.

use idb::builder::{DatabaseBuilder, IndexBuilder, ObjectStoreBuilder};
use idb::{CursorDirection, Database, DatabaseEvent, Factory, KeyPath, KeyRange, ObjectStoreParams, Query, TransactionMode};
use wasm_bindgen::prelude::*;

/// Puts a value into a new database; what is found there.
#[wasm_bindgen]
pub async fn idb_put(name: String, value: JsValue) -> Result<JsValue, JsError> {
    let factory = Factory::new()?;
    let mut open = factory.open(&name, Some(2))?;
    open.on_upgrade_needed(|event| {
        assert_eq!((event.old_version().unwrap_or(9), event.new_version().ok().flatten()), (0, Some(2)));
        let database = event.database().expect("a database");
        database.create_object_store("store", ObjectStoreParams::new()).expect("a store");
    });
    let database = open.await?;
    assert_eq!((database.name(), database.version()?, database.store_names()), (name, 2, vec!["store".to_owned()]));
    let transaction = database.transaction(&["store"], TransactionMode::ReadWrite)?;
    let store = transaction.object_store("store")?;
    store.put(&value, Some(&1.into()))?.await?;
    let found = store.get(Query::Key(1.into()))?.await?;
    transaction.commit()?.await?;
    database.close();
    Ok(found.unwrap_or(JsValue::UNDEFINED))
}

async fn books(name: &str) -> Result<Database, JsError> {
    let by_year = IndexBuilder::new("year".to_owned(), KeyPath::new_single("year"));
    let books = ObjectStoreBuilder::new("books").key_path(Some(KeyPath::new_single("id"))).add_index(by_year);
    Ok(DatabaseBuilder::new(name).version(1).add_object_store(books.auto_increment(true)).build().await?)
}

/// Stores objects and walks over them, backwards, by an index, from a year on; their titles.
#[wasm_bindgen]
pub async fn idb_walk(name: String, objects: Vec<js_sys::Object>, from: u32) -> Result<Vec<JsValue>, JsError> {
    let database = books(&name).await?;
    let transaction = database.transaction(&["books"], TransactionMode::ReadWrite)?;
    let store = transaction.object_store("books")?;
    for object in &objects {
        store.add(object, None)?.await?;
    }
    assert_eq!(store.count(None)?.await? as usize, objects.len());
    let range = KeyRange::lower_bound(&from.into(), None)?;
    let cursor = store.index("year")?.open_cursor(Some(range.into()), Some(CursorDirection::Prev))?.await?;
    let mut titles = Vec::new();
    if let Some(cursor) = cursor {
        let mut cursor = cursor.into_managed();
        while let Some(value) = cursor.value()? {
            titles.push(js_sys::Reflect::get(&value, &"title".into()).expect("an object"));
            cursor.next(None).await?;
        }
    }
    transaction.await?;
    database.close();
    Ok(titles)
}

/// Adds two objects with one key, which undoes both; how that fails, and how many objects are there. Then gives one up.
#[wasm_bindgen]
pub async fn idb_abort(name: String, object: js_sys::Object) -> Result<Vec<String>, JsError> {
    let database = books(&name).await?;
    let transaction = database.transaction(&["books"], TransactionMode::ReadWrite)?;
    let store = transaction.object_store("books")?;
    store.add(&object, None)?.await?;
    let again = store.add(&object, None)?.await.expect_err("the key is there");
    let transaction = database.transaction(&["books"], TransactionMode::ReadWrite)?;
    let store = transaction.object_store("books")?;
    let count = store.count(None)?.await?;
    store.add(&object, None)?.await?;
    let aborted = transaction.abort()?.await?;
    database.close();
    Factory::new()?.delete(&name)?.await?;
    Ok(vec![again.to_string(), format!("{aborted:?}"), count.to_string()])
}
