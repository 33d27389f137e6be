//! idb and rexie: IndexedDB.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub async fn idb_put(name: String, value: JsValue) -> Result<JsValue, JsError> {
    let factory = idb::Factory::new()?;
    let mut open = factory.open(&name, Some(1))?;
    open.on_upgrade_needed(|event| {
        use idb::DatabaseEvent;
        let database = event.database().expect("a database");
        database.create_object_store("store", idb::ObjectStoreParams::new()).expect("a store");
    });
    let database = open.await?;
    let transaction = database.transaction(&["store"], idb::TransactionMode::ReadWrite)?;
    let store = transaction.object_store("store")?;
    store.put(&value, Some(&1.into()))?.await?;
    let found = store.get(idb::Query::Key(1.into()))?.await?;
    transaction.commit()?.await?;
    Ok(found.unwrap_or(JsValue::UNDEFINED))
}

#[wasm_bindgen]
pub async fn rexie_put(name: String, value: JsValue) -> Result<JsValue, JsError> {
    let rexie = rexie::Rexie::builder(&name).version(1).add_object_store(rexie::ObjectStore::new("store")).build().await?;
    let transaction = rexie.transaction(&["store"], rexie::TransactionMode::ReadWrite)?;
    let store = transaction.store("store")?;
    store.put(&value, Some(&1.into())).await?;
    let found = store.get(1.into()).await?;
    transaction.done().await?;
    Ok(found.unwrap_or(JsValue::UNDEFINED))
}
