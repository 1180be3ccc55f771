import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

interface Props {
  readonly label: string;
  readonly appearance?: ButtonProps['appearance'];
  readonly size?: ButtonProps['size'];
  readonly disabled?: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

/** A button that asks for one or several workbooks. */
export function FilePicker({
  label,
  appearance = 'secondary',
  size = 'medium',
  disabled = false,
  onPick,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={appearance} size={size} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={label}
        accept=".xlsx,.xlsm,.xls"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again after it was corrected.
          currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
    </>
  );
}
