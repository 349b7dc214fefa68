import { render } from 'preact';

render(<p>Session Trace</p>, document.body);
