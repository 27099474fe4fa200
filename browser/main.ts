// Every page is whole without this file; it makes some things quicker.
import '@digdir/designsystemet-web/details';
import '@digdir/designsystemet-web/ds-error-summary';
import './redact/redact.ts';
