namespace Recommender.Choices;

/// <summary>The tables of choices that the program makes.</summary>
internal enum ChoiceTable
{
    /// <summary>6,000 users and 2,000 items.</summary>
    Small,

    /// <summary>100,000 users and 20,000 items.</summary>
    Large,
}
