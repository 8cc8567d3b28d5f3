import { lazy } from "react";
import { BrowserRouter, Route, Routes } from "react-router";
import { Shell } from "./layout/Shell.tsx";

const AccountPage = lazy(() => import("./pages/AccountPage.tsx"));
const AgentPage = lazy(() => import("./pages/AgentPage.tsx"));
const AgentsPage = lazy(() => import("./pages/AgentsPage.tsx"));
const JobPage = lazy(() => import("./pages/JobPage.tsx"));
const JobsPage = lazy(() => import("./pages/JobsPage.tsx"));
const MissingPage = lazy(() => import("./pages/MissingPage.tsx"));
const OverviewPage = lazy(() => import("./pages/OverviewPage.tsx"));

export function App() {
  return (
    <BrowserRouter>
      <Shell>
        <Routes>
          <Route index element={<OverviewPage />} />
          <Route path="agents" element={<AgentsPage />} />
          <Route path="agents/:id" element={<AgentPage />} />
          <Route path="jobs" element={<JobsPage />} />
          <Route path="jobs/:id" element={<JobPage />} />
          <Route path="account" element={<AccountPage />} />
          <Route path="*" element={<MissingPage />} />
        </Routes>
      </Shell>
    </BrowserRouter>
  );
}
