"""Every setting, one sentence each; read once from the environment (`FIELDFARE_…`) and passed in."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from fieldfare.secret_files import SECRET, NotReady, SecretFiles

MB = 1024 * 1024

__all__ = ["NotReady", "Settings"]


class Settings(BaseSettings):
    """The settings of one installation. Sizes in bytes, times in seconds unless the name says else."""

    model_config = SettingsConfigDict(env_prefix="FIELDFARE_", frozen=True, extra="ignore")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - by this name
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - by this name
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is handed in, what the environment says, and secrets from the files it names."""
        return init_settings, env_settings, SecretFiles(settings_cls)

    data: Path = Field(
        Path("data"), description="Folder that holds database, objects and the signing key."
    )
    database_url: str = Field(
        "",
        description="PostgreSQL database, postgresql://user:password@host/name; empty means SQLite in the data folder.",
        json_schema_extra=SECRET,
    )
    storage_url: str = Field(
        "",
        description="Bucket for files, s3://key:secret@bucket/prefix?endpoint=https://s3.example.org&region=eu-1; empty means the data folder.",
        json_schema_extra=SECRET,
    )
    storage_public_url: str = Field(
        "",
        description="Address under which clients reach the bucket's server, if it is another than the endpoint.",
    )
    fetched_bytes: int = Field(
        2048 * MB,
        description="Size of the bucket's files that a worker's machine keeps at hand in the data folder.",
    )
    broker_url: str = Field(
        "",
        description="Broker that tells workers on other machines what is due, amqp://user:password@host// or redis://host/0; empty means workers of this machine.",
        json_schema_extra=SECRET,
    )
    rate_limit_url: str = Field(
        "",
        description="Redis in which several servers count requests together, redis://host/0; empty means that each counts its own.",
        json_schema_extra=SECRET,
    )
    host: str = Field("127.0.0.1", description="Address on which the server listens.")
    port: int = Field(8000, description="Port on which the server listens; 0 takes a free one.")
    public_url: str = Field(
        "",
        description="The address under which clients reach the server, e.g. https://invoices.example.org; empty means http://HOST:PORT.",
    )
    workers: int = Field(2, description="Worker processes, each with reading processes of its own.")

    max_fields: int = Field(100, description="Fields that an object prompt may name.")
    max_prompt_characters: int = Field(
        20_000, description="Characters of a prompt, all its texts together."
    )
    max_body_bytes: int = Field(4 * MB, description="Size of a JSON request body.")
    max_files: int = Field(6_000, description="Files in one upload session.")
    max_pdf_bytes: int = Field(150 * MB, description="Size of one PDF.")
    max_image_bytes: int = Field(5 * MB, description="Size of one image.")
    max_session_bytes: int = Field(
        2048 * MB, description="Size of all files of one upload session."
    )
    part_bytes: int = Field(8 * MB, description="Size of an upload part.")
    max_pages_per_file: int = Field(5_000, description="Pages that one PDF may have.")
    previews_a_day: int = Field(
        20, description="Previews that a member may have in a day (UTC) in the dashboard."
    )
    max_unfinished: int = Field(
        15, description="Extractions of one account that may be accepted and unfinished."
    )

    part_url_seconds: int = Field(15 * 60, description="Life of a presigned part URL.")
    download_url_seconds: int = Field(5 * 60, description="Life of a presigned download URL.")

    rate_uploads: int = Field(600, description="Upload requests a minute and key.")
    rate_submissions: int = Field(30, description="Submissions a minute and key.")
    rate_polls: int = Field(120, description="Status requests a minute and key.")
    rate_outputs: int = Field(30, description="Output URL requests a minute and key.")
    rate_deletions: int = Field(30, description="Deletions a minute and key.")
    rate_balances: int = Field(60, description="Balance requests a minute and key.")

    starting_credits: int = Field(10_000, description="Credits that a new account starts with.")
    free_pages_a_month: int = Field(
        50, description="Pages that are free in each calendar month (UTC); unused ones expire."
    )

    retention_output_days: float = Field(
        90,
        description="Days for which rows, outputs, sources and read pages are kept after submission.",
    )
    retention_upload_hours: float = Field(
        24, description="Hours after which uploads that were never submitted are removed."
    )
    sweep_seconds: float = Field(
        60, description="Time between two sweeps of what has expired or got lost."
    )

    lease_seconds: float = Field(
        60, description="Time after which a step whose worker fell silent is given out again."
    )
    stalled_seconds: float = Field(
        15 * 60,
        description="Time without any live worker after which an extraction fails as SUBMISSION_STALLED.",
    )
    pages_a_step: int = Field(16, description="Pages that one reading step takes at most.")

    submissions_paused: bool = Field(
        False, description="Refuse new extractions with SUBMISSIONS_PAUSED, for maintenance."
    )
    owner_email: str = Field(
        "", description="Address of the account's owner, to which completion e-mails go."
    )
    smtp_url: str = Field(
        "",
        description="Mail server for completion e-mails, smtp://user:password@host:port; empty turns them into a note.",
        json_schema_extra=SECRET,
    )
    review_below: float = Field(
        0.7,
        description="A value less likely to be right than this (0 to 1) is flagged for review.",
    )
    session_days: float = Field(
        14, description="Days without a visit to the dashboard after which one must sign in again."
    )
    oidc_issuer: str = Field(
        "",
        description="Provider of single sign-on (OpenID Connect), e.g. https://login.example.org/realms/work; empty means none.",
    )
    oidc_client_id: str = Field("", description="Name by which that provider knows this server.")
    oidc_client_secret: str = Field(
        "",
        description="Secret that this server shares with that provider.",
        json_schema_extra=SECRET,
    )
    oidc_label: str = Field(
        "Sign in with single sign-on", description="What the button that leads to it says."
    )
    oidc_domain: str = Field(
        "",
        description="Domain of e-mail addresses whose owners become members when they first sign in there; empty means that members are invited.",
    )
    invitation_days: float = Field(
        7, description="Days for which a link that invites a member or sets a password can be used."
    )
    log_level: str = Field("info", description="How much is logged: debug, info, warning or error.")
    log_format: Literal["text", "json"] = Field(
        "text", description="How it is logged: text for a terminal, or json, an object a line."
    )
    metrics_port: int = Field(
        0,
        description="Port on which serve, work and sweep --stay tell Prometheus their figures; 0 tells nobody.",
    )
    metrics_host: str = Field(
        "127.0.0.1",
        description="Address on which they do; whoever reaches it may read them, without a key.",
    )
    otlp_url: str = Field(
        "",
        description="Collector of OpenTelemetry to which traces are sent, http://collector.example.org:4318; empty means none.",
    )
