/** The page that Auth0 starts operators with, as far as it matters: options, quotes and addresses. */
export const AUTH0_DEFAULT_PAGE = `<!DOCTYPE html>
<html>
<head>
  <meta charset="utf-8">
  <title>Change your password</title>
  <meta name="viewport" content="width=device-width, initial-scale=1.0" />
  <style type="text/css">
    body,html{ padding:0; margin:0; }
    .table{ display:table; position:absolute; height:100%; width:100%;
      {% unless tenant.colors.page_background %}
        background:linear-gradient(rgba(255,255,255,.3),rgba(255,255,255,0));
      {% endunless %}
      background-color: {{tenant.colors.page_background | default: '#e8ebef'}};
    }
    .cell{ display:table-cell; vertical-align:middle; }
    .content{ padding:25px 0; margin-left:auto; margin-right:auto; width:280px; }
  </style>
</head>
<body>
  <div class="table"><div class="cell"><div class="content">
    <div id="change-password-widget-container"></div>
  </div></div></div>
  <script src="https://cdn.auth0.com/js/change-password-1.5.min.js"></script>
  <script>
    new Auth0ChangePassword({
      container:         "change-password-widget-container",
      email:             "{{email | escape}}",
      csrf_token:        "{{csrf_token}}",
      ticket:            "{{ticket}}",
      password_policy:   "{{password_policy}}",
      password_complexity_options:  {{password_complexity_options}},
      theme: {
        icon: "{{tenant.picture_url | default: '//cdn.auth0.com/styleguide/1.0.0/img/badge.png'}}",
        primaryColor: "{{tenant.colors.primary | default: '#ea5323'}}"
      },
      dict: {
        // headerText: "Enter a new password for<br />{email}",
      }
    });
  </script>
</body>
</html>
`

/** A page without the widget: a plain form, a script of its own, and things of other origins. */
export const FORM_PAGE = `<html lang="{{lang}}"><body>
  <link rel="stylesheet" href="https://cdn.example.com/x.css">
  <div id="error" style="display: none">no</div>
  <form action="/lo/reset" method="post">
    <input type="hidden" name="_csrf" value="{{csrf_token}}" />
    <input type="hidden" name="ticket" value="{{ticket}}" />
    <input type="hidden" name="email" value="{{email}}" />
    <input type="password" name="newPassword"><input type="password" name="confirmNewPassword">
    <button>Submit</button>
  </form>
  <script>const config = { email: '{{email}}', min: {{min_length}}, tenant: '{{tenant.friendly_name}}' }</script>
  <p>{{tenant.name}} {{tenant.support_email}} {{tenant.support_url}} {{password_policy}}</p>
</body></html>`
