//! plotters: a chart on a canvas.

use plotters::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn chart(canvas: web_sys::HtmlCanvasElement, title: &str, values: &[f64]) -> Result<(), JsError> {
    let area = CanvasBackend::with_canvas_object(canvas).ok_or(JsError::new("no canvas"))?.into_drawing_area();
    area.fill(&WHITE)?;
    let (top, end) = (values.iter().copied().fold(0.0, f64::max), values.len());
    let mut chart = ChartBuilder::on(&area)
        .caption(title, ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(20)
        .y_label_area_size(30)
        .build_cartesian_2d(0..end, 0.0..top)?;
    chart.configure_mesh().draw()?;
    chart.draw_series(AreaSeries::new(values.iter().copied().enumerate(), 0.0, RED))?;
    area.present()?;
    Ok(())
}
