namespace Game;

/// <summary>How the hunter foresees where its prey will be.</summary>
internal enum Foresight
{
    /// <summary>It heads for where the prey is.</summary>
    None,

    /// <summary>As if the prey moved on as in its last step.</summary>
    Straight,

    /// <summary>As the network says.</summary>
    Network,
}
