"""Pages: templates, page frames, drawings, the content security policy, style sheets and scripts."""
