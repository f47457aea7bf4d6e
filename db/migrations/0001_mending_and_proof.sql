CREATE TABLE `rubric_mark` (
	`attempt_id` text NOT NULL,
	`published_question_id` text NOT NULL,
	`number` integer NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`levels` text,
	`comment` text NOT NULL,
	`sequence` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `published_question_id`, `number`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_question_id`) REFERENCES `published_question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `rubric_mark_question` ON `rubric_mark` (`published_question_id`);
--> statement-breakpoint
CREATE INDEX `rubric_mark_made_by` ON `rubric_mark` (`made_by`);
--> statement-breakpoint
CREATE TABLE `score_override` (
	`attempt_id` text NOT NULL,
	`published_question_id` text NOT NULL,
	`number` integer NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`credit` real,
	`reason` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `published_question_id`, `number`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_question_id`) REFERENCES `published_question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "score_override_credit" CHECK("score_override"."credit" BETWEEN 0 AND 1)
);
--> statement-breakpoint
CREATE INDEX `score_override_question` ON `score_override` (`published_question_id`);
--> statement-breakpoint
CREATE INDEX `score_override_made_by` ON `score_override` (`made_by`);
--> statement-breakpoint
CREATE TABLE `walk_through` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`stage` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "walk_through_stage" CHECK("walk_through"."stage" IN ('question', 'answers', 'key', 'evidence'))
);
--> statement-breakpoint
CREATE TABLE `mend` (
	`id` text PRIMARY KEY NOT NULL,
	`set_id` text NOT NULL,
	`question_id` text NOT NULL,
	`number` integer NOT NULL,
	`change` text NOT NULL,
	`reason` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`undone_by` text,
	`undone_at` integer,
	FOREIGN KEY (`set_id`) REFERENCES `question_set`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`undone_by`) REFERENCES `teacher`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mend_number` ON `mend` (`set_id`,`question_id`,`number`);
--> statement-breakpoint
CREATE INDEX `mend_made_by` ON `mend` (`made_by`);
--> statement-breakpoint
CREATE INDEX `mend_undone_by` ON `mend` (`undone_by`);
--> statement-breakpoint
ALTER TABLE `response` ADD `proof` text;
--> statement-breakpoint
ALTER TABLE `response` ADD `first_try` text;
--> statement-breakpoint
ALTER TABLE `response_history` ADD `proof` text;
--> statement-breakpoint
ALTER TABLE `published_key` ADD `accepted_proof` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
ALTER TABLE `published_key` ADD `content` text;
--> statement-breakpoint
ALTER TABLE `published_key` ADD `points` real;
--> statement-breakpoint
ALTER TABLE `published_key` ADD `is_void` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `published_key` ADD `mend_id` text REFERENCES `mend`(`id`) ON DELETE cascade;
--> statement-breakpoint
CREATE INDEX `published_key_mend` ON `published_key` (`mend_id`);
--> statement-breakpoint
ALTER TABLE `question_set` ADD `blueprint` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
ALTER TABLE `question` ADD `accepted_proof` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
ALTER TABLE `question` ADD `proof` text DEFAULT 'none' NOT NULL CONSTRAINT "question_proof" CHECK(`proof` IN ('none', 'asked', 'counts'));
--> statement-breakpoint
ALTER TABLE `published_question` ADD `proof` text DEFAULT 'none' NOT NULL CONSTRAINT "published_question_proof" CHECK(`proof` IN ('none', 'asked', 'counts'));
--> statement-breakpoint
ALTER TABLE `assignment` ADD `second_try` real CONSTRAINT "assignment_second_try" CHECK(`second_try` BETWEEN 0 AND 1);
--> statement-breakpoint
ALTER TABLE `assignment` ADD `is_practice` integer DEFAULT false NOT NULL;
