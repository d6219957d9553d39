//! How the log is written: in lines for people, or as JSON, one object a line, for what collects logs.

use clap::ValueEnum;
use tracing::Subscriber;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// In lines for people.
    Plain,
    /// One JSON object a line.
    Json,
}

/// Whether lines for people are colored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colors {
    Shown,
    Plain,
}

/// What writes the log: a request's lines say its number, as `id` of their span.
pub fn subscriber<W>(
    format: LogFormat,
    filter: EnvFilter,
    colors: Colors,
    writer: W,
) -> Box<dyn Subscriber + Send + Sync>
where
    W: for<'writer> MakeWriter<'writer> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer);
    match format {
        LogFormat::Plain => Box::new(lines.with_ansi(colors == Colors::Shown).finish()),
        LogFormat::Json => Box::new(lines.json().flatten_event(true).with_span_list(false).finish()),
    }
}
