import { Switch } from "@fluentui/react-components";
import { useEffect } from "react";
import { areThresholdsCrossed } from "../../ledger/settings/setting-fields";
import type { PaneState } from "../state/pane-state";
import type { PaneStore } from "../state/pane-store";
import { ActionButton } from "../ui/ActionButton";
import { CopyText } from "../ui/CopyText";
import { useLayout } from "../ui/layout";
import { helpDetails } from "./help-details";
import { problemOf, SettingInput } from "./SettingInput";
import { text } from "./text";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly waiting: string | null;
}

/** 设置: what may be set, in the workbook; how the pane works; the repair; what a help desk asks. */
export function SettingsSection({ state, store, waiting }: Props) {
  const layout = useLayout();
  const { settings: fields, settingDrafts: drafts, live, busy } = state;
  const isIdle = busy === null;
  useEffect(() => {
    if (fields === null && isIdle) void store.loadSettings();
  }, [fields, isIdle, store]);
  const typed = new Map((fields ?? []).map(({ name, shown }) => [name, drafts.get(name) ?? shown]));
  const isWrong = [...drafts].some(([name, draft]) => problemOf(name, draft) !== null);
  const crossed = areThresholdsCrossed(typed);
  const parts = [
    { key: "parameters", own: (fields ?? []).filter(({ kind }) => kind !== "words") },
    { key: "words", own: (fields ?? []).filter(({ kind }) => kind === "words") },
  ] as const;
  return (
    <>
      {parts.map(({ key, own }) => (
        <section key={key} className={layout.section} aria-labelledby={key}>
          <h2 id={key} className={layout.heading}>
            {text[key]}
          </h2>
          {key === "parameters" && <p className={layout.note}>{text.parametersWill}</p>}
          {own.map((field) => (
            <SettingInput
              key={field.name}
              field={field}
              draft={drafts.get(field.name)}
              onType={(draft) => {
                store.draftSetting(field.name, draft);
              }}
            />
          ))}
          {key === "parameters" && crossed && <p className={layout.sentence}>{text.crossed}</p>}
        </section>
      ))}
      {fields !== null && (
        <section className={layout.section} aria-label={text.write(drafts.size)}>
          <div className={layout.buttons}>
            <ActionButton
              primary
              label={text.write(drafts.size)}
              waiting={waiting ?? (drafts.size === 0 ? text.nothingToWrite : isWrong ? text.fillRight : null)}
              onPress={() => void store.writeSettings()}
            />
            <ActionButton
              label={text.back}
              waiting={null}
              onPress={() => {
                for (const { name, standard } of fields) store.draftSetting(name, standard);
              }}
            />
            {drafts.size > 0 && (
              <ActionButton
                label={text.drop}
                waiting={null}
                onPress={() => {
                  for (const { name, shown } of fields) store.draftSetting(name, shown);
                }}
              />
            )}
          </div>
          <p className={layout.note}>{text.backWill}</p>
        </section>
      )}
      <section className={layout.section} aria-label={text.live}>
        <Switch
          label={text.live}
          checked={live !== "off"}
          onChange={(_, { checked }) => void store.turnLive(checked)}
        />
        <p className={layout.note}>{text.liveWill}</p>
      </section>
      <section className={layout.section} aria-label={text.repair}>
        <div className={layout.buttons}>
          <ActionButton label={text.repair} waiting={waiting} onPress={() => void store.insert()} />
        </div>
        <p className={layout.note}>{text.repairWill}</p>
      </section>
      <section className={layout.section} aria-label={text.help}>
        <CopyText
          label={text.copyHelp}
          compose={() => helpDetails(state, store.about())}
          done={text.copiedHelp}
        />
        <p className={layout.note}>{text.helpWill}</p>
      </section>
    </>
  );
}
