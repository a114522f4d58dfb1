/** Mails as their programs write them, shortened and with invented people. */
export const MAILS = {
  gmailReply: `<div dir="ltr"><div>Hola,</div><div><br></div><div>No me ha llegado el pedido <b>1042-A</b>.&nbsp;</div><div>¿Lo pueden revisar?</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">El mar, 3 mar 2026 a las 10:14, Tienda (&lt;<a href="mailto:a@tienda.example">a@tienda.example</a>&gt;) escribió:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div>Su pedido ya salió.<br><br>Un saludo</div></blockquote></div>`,

  gmailInline: `<div dir="ltr"><br></div><div class="gmail_quote"><div class="gmail_attr">El mar, Tienda escribió:<br></div><blockquote class="gmail_quote">¿Qué talla?</blockquote><div>La M, por favor.</div><blockquote class="gmail_quote">¿Y el color?</blockquote><div>Azul.</div></div>`,

  gmailList: `<div dir="ltr">Faltan:<div><ul><li>una taza</li><li style="margin-left:15px">dos platos<ul><li>uno grande</li></ul></li></ul><ol start="3"><li>tres</li></ol></div></div>`,

  outlookDesktop: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered medium)"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><style><!--
/* Font Definitions */
@font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;}
--></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head><body lang=ES link="#0563C1" style='word-wrap:break-word'><div class=WordSection1><p class=MsoNormal><span lang=ES-CL style='mso-fareast-language:EN-US'>Buenos d&iacute;as:<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Adjunto la
 factura.<o:p></o:p></p><p class=MsoNormal><![if !supportLists]><span>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Revisar importe<o:p></o:p></p><p class=MsoNormal><img width=624 height=351 id="Imagen_1" src="cid:image001.png@01DA" alt="Captura de pantalla"></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>De:</b> Tienda &lt;a@tienda.example&gt; <br><b>Enviado el:</b> martes, 3 de marzo<br><b>Asunto:</b> Pedido<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>&iquest;Tiene la factura?<o:p></o:p></p></div></body></html>`,

  outlookWeb: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none;">P {margin-top:0;}</style></head><body dir="ltr"><div class="elementToProof" style="font-size:12pt">Sigo esperando.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt"><b>De:</b> Tienda<br><b>Asunto:</b> Pedido</font><div>&nbsp;</div></div><div>Estamos en ello.</div></body></html>`,

  thunderbird: `<html><head><meta charset="UTF-8"></head><body><p>Gracias, recibido.</p><div class="moz-cite-prefix">El 3/3/26 a las 10:14, Tienda escribió:<br></div><blockquote type="cite" cite="mid:x@tienda.example"><pre wrap="" class="moz-quote-pre">Su pedido
ya salió.</pre></blockquote></body></html>`,

  appleMail: `<html><head></head><body style="overflow-wrap: break-word;">Perfecto.<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>El 3 mar 2026, a las 10:14, Tienda escribió:</div><br class="Apple-interchange-newline"><div>¿Le va bien el lunes?</div></blockquote></div></body></html>`,

  /** Mirakl's Magento connector sends \`nl2br(text)\`. */
  magento: `Hola:<br />
<br />
Su pedido sale hoy.<br />
Seguimiento: https://correo.example/t?id=1&amp;lang=es.<br />
<br />
Un saludo`,

  /** Words that only an adapter calls HTML. */
  barely: 'Hola:\n\nPrecio < 20 & envío > 3 €\nGracias',

  /** A notification in layout tables, as shops send them. */
  tables: `<table role="presentation" width="600"><tbody><tr><td><img src="https://shop.example/logo.png" alt="Shop"></td></tr><tr><td><h2>Pedido 7</h2><p>Enviado.</p></td></tr><tr><td><table><tr><th>Producto</th><th>Cantidad</th></tr><tr><td>Taza</td><td>2</td></tr></table></td></tr><tr><td><a href="https://shop.example/o/7" style="display:block"><span>Ver pedido</span></a><img src="https://shop.example/open.gif" width="1" height="1"></td></tr></tbody></table>`,
} as const;
