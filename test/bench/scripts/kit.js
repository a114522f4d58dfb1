/** The first element a page has of the kit, and the provider around it. */
import 'kit/define/provider.js';
import 'kit/define/inbox.js';
