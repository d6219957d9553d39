//! A sign-in for somebody who works for the operator.

use std::io::{IsTerminal, Read, stdin};
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;
use domain::locale::Locale;
use service::{Error, accounts};

use super::place::Place;

#[derive(Debug, Args)]
pub struct Operator {
    /// The person's name.
    #[arg(long)]
    name: String,
    /// The address to sign in with.
    #[arg(long)]
    email: String,
    /// The password; read from the standard input when left out.
    #[arg(long, env = "FONDACO_PASSWORD", hide_env_values = true)]
    password: Option<String>,
}

impl Operator {
    pub async fn run(self, place: &Place) -> anyhow::Result<ExitCode> {
        let password = match self.password {
            Some(password) => password,
            None => read_password()?,
        };
        let (database, portal) = place.open().await?;
        let created = accounts::create_operator_user(&portal, &self.name, &self.email, &password).await;
        database.close().await;
        match created {
            Ok(_) => println!("{} can sign in as the operator.", self.email),
            Err(Error::Refused(refusals)) => {
                let words: Vec<String> = refusals.0.iter().map(|refusal| refusal.detail(Locale::En)).collect();
                bail!("{}", words.join(" "));
            }
            Err(fault) => return Err(fault.into()),
        }
        Ok(ExitCode::SUCCESS)
    }
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
