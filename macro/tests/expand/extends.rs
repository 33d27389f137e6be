// The value of the struct above is held in a field.
#[js(extends = Animal, extends_js_class = "Creature", extends_js_namespace = zoo)]
pub struct Dog;
