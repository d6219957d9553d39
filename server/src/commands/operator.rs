//! Who acts for the operator: people who sign in, and software with API keys. And new passwords, for whoever lost one.

use std::io::{IsTerminal, Read, stdin};
use std::process::ExitCode;

use anyhow::bail;
use clap::{Args, Subcommand};
use domain::ids::ApiKeyId;
use domain::locale::Locale;
use service::accounts::{self, ApiKeyView};
use service::{Actor, Answer, Error, Portal};
use words::refused::detail;

use super::place::Place;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Operator {
    #[command(subcommand)]
    act: Option<Act>,
    /// The person's name.
    #[arg(long, required = true)]
    name: Option<String>,
    /// The address to sign in with.
    #[arg(long, required = true)]
    email: Option<String>,
    /// The password; read from the standard input when left out.
    #[arg(long, env = "FONDACO_PASSWORD", hide_env_values = true)]
    password: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Sets a new password for anybody who signs in, and ends their sessions.
    Password {
        /// The address they sign in with.
        #[arg(long)]
        email: String,
        /// The new password; read from the standard input when left out.
        #[arg(long, env = "FONDACO_PASSWORD", hide_env_values = true)]
        password: Option<String>,
    },
    /// Issues an API key of the operator and prints it, this once.
    IssueKey {
        /// What it is for.
        #[arg(long)]
        name: String,
    },
    /// Lists the API keys of the operator.
    Keys,
    /// Revokes an API key of the operator, for good.
    RevokeKey {
        /// As it is listed: key_….
        id: String,
    },
}

impl Operator {
    pub async fn run(self, place: &Place) -> anyhow::Result<ExitCode> {
        let act = match self.act {
            Some(act) => act.with_password()?,
            None => Asked::Create {
                name: self.name.unwrap_or_default(),
                email: self.email.unwrap_or_default(),
                password: self.password.map_or_else(read_password, Ok)?,
            },
        };
        let (database, portal) = place.open_to_begin().await?;
        let done = act.perform(&portal).await;
        database.close().await;
        match done {
            Ok(words) => println!("{words}"),
            Err(Error::Refused(refusals)) => {
                let words: Vec<String> = refusals.0.iter().map(|refusal| detail(refusal, Locale::En)).collect();
                bail!("{}", words.join(" "));
            }
            Err(fault) => return Err(fault.into()),
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Act {
    /// All that is asked for is known before the database is opened.
    fn with_password(self) -> anyhow::Result<Asked> {
        Ok(match self {
            Act::Password { email, password } => {
                Asked::Password { email, password: password.map_or_else(read_password, Ok)? }
            }
            Act::IssueKey { name } => Asked::IssueKey { name },
            Act::Keys => Asked::Keys,
            Act::RevokeKey { id } => Asked::RevokeKey { id },
        })
    }
}

enum Asked {
    Create { name: String, email: String, password: String },
    Password { email: String, password: String },
    IssueKey { name: String },
    Keys,
    RevokeKey { id: String },
}

impl Asked {
    async fn perform(&self, portal: &Portal) -> Answer<String> {
        let operator = Actor::operator("fondaco operator");
        match self {
            Asked::Create { name, email, password } => {
                accounts::create_operator_user(portal, name, email, password).await?;
                Ok(format!("{email} can sign in as the operator."))
            }
            Asked::Password { email, password } => {
                accounts::set_password(portal, email, password).await?;
                Ok(format!("{email} signs in with the new password from now on."))
            }
            Asked::IssueKey { name } => {
                let (id, key) = accounts::issue_api_key(portal, &operator, name).await?;
                Ok(format!("{key}\nIt is {id}, shown this once."))
            }
            Asked::Keys => {
                let keys = accounts::api_keys(portal, &operator).await?;
                let lines: Vec<String> = keys.iter().map(line).collect();
                Ok(if lines.is_empty() { "There is none yet.".to_owned() } else { lines.join("\n") })
            }
            Asked::RevokeKey { id } => {
                let id: ApiKeyId = id.parse().map_err(|_| Error::not_found())?;
                accounts::revoke_api_key(portal, &operator, id).await?;
                Ok(format!("{id} is revoked."))
            }
        }
    }
}

fn line(key: &ApiKeyView) -> String {
    let since = key.created_at.format("%Y-%m-%d");
    let ended = key.revoked_at.map(|at| format!(", revoked {}", at.format("%Y-%m-%d"))).unwrap_or_default();
    format!("{}  {}  {}  since {since}{ended}", key.id, key.hint, key.name)
}

fn read_password() -> anyhow::Result<String> {
    if stdin().is_terminal() {
        eprint!("Password: ");
        let mut line = String::new();
        stdin().read_line(&mut line)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let mut text = String::new();
    stdin().read_to_string(&mut text)?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
