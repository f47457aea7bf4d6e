CREATE TABLE `passage_reading` (
	`revision_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `passage_revision`(`id`) ON UPDATE no action ON DELETE cascade
);
