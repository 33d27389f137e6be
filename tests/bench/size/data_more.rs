//! Ten more types of data than in `data_first.rs`, each with a function that takes and gives lists of it.

#![allow(missing_docs, reason = "what counts is how many bytes they become")]

use wasm_ferry::prelude::*;

#[js(data)]
pub struct Order {
    pub id: u32,
    pub name: String,
    pub price: f64,
    pub active: bool,
    pub city: Option<String>,
}

#[js]
pub fn orders(all: Vec<Order>) -> Vec<Order> {
    all
}

#[js(data)]
pub struct Customer {
    pub stamp: i64,
    pub id: u32,
    pub level: u8,
    pub price: f64,
    pub scale: f32,
}

#[js]
pub fn customers(all: Vec<Customer>) -> Vec<Customer> {
    all
}

#[js(data)]
pub struct Line {
    pub tags: Vec<String>,
    pub shift: i16,
    pub id: u32,
    pub name: String,
    pub price: f64,
}

#[js]
pub fn lines(all: Vec<Line>) -> Vec<Line> {
    all
}

#[js(data)]
pub struct Payment {
    pub active: bool,
    pub tags: Vec<String>,
    pub stamp: i64,
    pub id: u32,
    pub level: u8,
}

#[js]
pub fn payments(all: Vec<Payment>) -> Vec<Payment> {
    all
}

#[js(data)]
pub struct Address {
    pub rank: Option<u32>,
    pub scale: f32,
    pub tags: Vec<String>,
    pub shift: i16,
    pub id: u32,
}

#[js]
pub fn addresss(all: Vec<Address>) -> Vec<Address> {
    all
}

#[js(data)]
pub struct Parcel {
    pub name: String,
    pub rank: Option<u32>,
    pub active: bool,
    pub tags: Vec<String>,
    pub stamp: i64,
}

#[js]
pub fn parcels(all: Vec<Parcel>) -> Vec<Parcel> {
    all
}

#[js(data)]
pub struct Invoice {
    pub image: Vec<u8>,
    pub level: u8,
    pub rank: Option<u32>,
    pub scale: f32,
    pub tags: Vec<String>,
}

#[js]
pub fn invoices(all: Vec<Invoice>) -> Vec<Invoice> {
    all
}

#[js(data)]
pub struct Product {
    pub shift: i16,
    pub image: Vec<u8>,
    pub name: String,
    pub rank: Option<u32>,
    pub active: bool,
}

#[js]
pub fn products(all: Vec<Product>) -> Vec<Product> {
    all
}

#[js(data)]
pub struct Review {
    pub city: Option<String>,
    pub stamp: i64,
    pub image: Vec<u8>,
    pub level: u8,
    pub rank: Option<u32>,
}

#[js]
pub fn reviews(all: Vec<Review>) -> Vec<Review> {
    all
}

#[js(data)]
pub struct Visit {
    pub scale: f32,
    pub city: Option<String>,
    pub shift: i16,
    pub image: Vec<u8>,
    pub name: String,
}

#[js]
pub fn visits(all: Vec<Visit>) -> Vec<Visit> {
    all
}

#[js(data)]
pub struct Voucher {
    pub price: f64,
    pub active: bool,
    pub city: Option<String>,
    pub stamp: i64,
    pub image: Vec<u8>,
}

#[js]
pub fn vouchers(all: Vec<Voucher>) -> Vec<Voucher> {
    all
}
