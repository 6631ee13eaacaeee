"""Where the desk stands below the preview's address: known without loading the desk."""

PREFIX = "/_desk"
